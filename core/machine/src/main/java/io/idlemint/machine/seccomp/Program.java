package io.idlemint.machine.seccomp;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/// Assembles a classic BPF program over `struct seccomp_data` (linux/seccomp.h): the call's number at 0, the
/// architecture at 4, the arguments from 16 on, eight bytes each. Used by one thread.
final class Program {
    private static final int LOAD_WORD = 0x20;
    private static final int JUMP_EQUAL = 0x15;
    private static final int JUMP_GREATER = 0x25;
    private static final int JUMP_ANY_BIT = 0x45;
    private static final int RETURN = 0x06;
    private static final int ARGUMENTS = 16;

    private record Instruction(int code, int ifTrue, int ifFalse, int operand) {}

    private final List<Instruction> instructions = new ArrayList<>();

    Program loadNumber() {
        return add(LOAD_WORD, 0, 0, 0);
    }

    Program loadArchitecture() {
        return add(LOAD_WORD, 0, 0, 4);
    }

    /// Loads the low 32 bits of an argument, which is all that the kernel looks at where a parameter is an int.
    Program loadArgument(int index) {
        return add(LOAD_WORD, 0, 0, ARGUMENTS + 8 * index);
    }

    Program returning(int verdict) {
        return add(RETURN, 0, 0, verdict);
    }

    /// Returns the verdict when the loaded word is this value.
    Program ifEqual(int value, int verdict) {
        return add(JUMP_EQUAL, 0, 1, value).returning(verdict);
    }

    /// Returns the verdict when the loaded word is not this value.
    Program ifNotEqual(int value, int verdict) {
        return add(JUMP_EQUAL, 1, 0, value).returning(verdict);
    }

    /// Returns the verdict when the loaded word, unsigned, is greater than this value.
    Program ifGreater(int value, int verdict) {
        return add(JUMP_GREATER, 0, 1, value).returning(verdict);
    }

    /// Returns the verdict when the loaded word has one of these bits.
    Program ifAnyBit(int bits, int verdict) {
        return add(JUMP_ANY_BIT, 0, 1, bits).returning(verdict);
    }

    /// Runs the block, which must end in a return, when the loaded word is this value.
    Program when(int value, Program block) {
        add(JUMP_EQUAL, 0, block.instructions.size(), value);
        instructions.addAll(block.instructions);
        return this;
    }

    /// The program as an array of `struct sock_filter` (code, jt, jf, k), little-endian as both architectures are.
    byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(8 * instructions.size()).order(ByteOrder.LITTLE_ENDIAN);
        for (Instruction instruction : instructions) {
            out.putShort((short) instruction.code())
                    .put((byte) instruction.ifTrue())
                    .put((byte) instruction.ifFalse())
                    .putInt(instruction.operand());
        }
        return out.array();
    }

    private Program add(int code, int ifTrue, int ifFalse, int operand) {
        instructions.add(new Instruction(code, ifTrue, ifFalse, operand));
        return this;
    }
}
