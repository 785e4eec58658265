package io.idlemint.machine.foreign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Functions of the C library of this system, and a COM object that is made here.
class ForeignTest {
    interface C {
        int abs(int number);

        long strlen(MemorySegment text);

        double atof(MemorySegment text);
    }

    interface NoSuch {
        int idlemint_has_no_such_function(int number);
    }

    interface Wrong {
        int abs(String text);
    }

    interface Add {
        int add(MemorySegment self, int number);
    }

    @Test
    void methodsAreFunctionsOfTheirNames() {
        C library =
                Foreign.library(C.class, Linker.nativeLinker().defaultLookup()).orElseThrow();
        try (Arena arena = Arena.ofConfined()) {
            assertEquals(7, library.abs(-7));
            assertEquals(5, library.strlen(arena.allocateFrom("hello")));
            assertEquals(-2.5, library.atof(arena.allocateFrom("-2.5")));
        }
    }

    @Test
    void whatIsMissingIsEmpty() {
        assertEquals(
                Optional.empty(),
                Foreign.library(NoSuch.class, Linker.nativeLinker().defaultLookup()));
        assertEquals(Optional.empty(), Foreign.library(C.class, "idlemint-no-such.dll", Arena.global()));
        assertFalse(Foreign.loads("idlemint-no-such.dll", Arena.global()));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Foreign.library(Wrong.class, Linker.nativeLinker().defaultLookup()));
        assertTrue(refused.toString().contains("String"), refused.toString());
    }

    @SuppressWarnings({"UnusedMethod", "restricted"}) // called from outside of Java
    private static int added(MemorySegment self, int number) {
        return self.reinterpret(16).get(ValueLayout.JAVA_INT, 8) + number;
    }

    @Test
    @SuppressWarnings("restricted") // a function of our own
    void anObjectsFunctionIsFoundInItsTable() throws ReflectiveOperationException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment function = Linker.nativeLinker()
                    .upcallStub(
                            MethodHandles.lookup()
                                    .findStatic(
                                            ForeignTest.class,
                                            "added",
                                            MethodType.methodType(int.class, MemorySegment.class, int.class)),
                            FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_INT),
                            arena);
            MemorySegment table = arena.allocate(ValueLayout.ADDRESS, 4);
            table.setAtIndex(ValueLayout.ADDRESS, 3, function);
            MemorySegment object = arena.allocate(16, 8);
            object.set(ValueLayout.ADDRESS, 0, table);
            object.set(ValueLayout.JAVA_INT, 8, 40);
            MemorySegment seen = MemorySegment.ofAddress(object.address());
            assertEquals(42, Foreign.virtual(Add.class, seen, 3).add(seen, 2));
        }
    }
}
