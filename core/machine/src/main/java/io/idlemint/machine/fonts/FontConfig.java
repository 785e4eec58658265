package io.idlemint.machine.fonts;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandleProxies;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// The fonts of a Linux system as fontconfig shows them to this process; its manual is fontconfig(3). Calls are made
/// one after the other.
final class FontConfig {
    private static final AddressLayout POINTER = ValueLayout.ADDRESS;

    private final SymbolLookup library;

    private FontConfig(SymbolLookup library) {
        this.library = library;
    }

    /// That of this system; empty where there is none.
    @SuppressWarnings("restricted") // the library's own names are looked up in it, nothing else
    static Optional<FontConfig> ofThisSystem() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FontConfig(SymbolLookup.libraryLookup("libfontconfig.so.1", Arena.global())));
        } catch (IllegalArgumentException missing) {
            return Optional.empty();
        }
    }

    /// Whether there is a font with everything that a language needs.
    ///
    /// @param language as fontconfig calls it, such as `zh-cn`
    boolean covers(String language) {
        Drop drop = call(Drop.class, "FcPatternDestroy", FunctionDescriptor.ofVoid(POINTER));
        Drop dropNames = call(Drop.class, "FcObjectSetDestroy", FunctionDescriptor.ofVoid(POINTER));
        Drop dropFonts = call(Drop.class, "FcFontSetDestroy", FunctionDescriptor.ofVoid(POINTER));
        Parse parse = call(Parse.class, "FcNameParse", FunctionDescriptor.of(POINTER, POINTER));
        Make noNames = call(Make.class, "FcObjectSetCreate", FunctionDescriptor.of(POINTER));
        Search search = call(Search.class, "FcFontList", FunctionDescriptor.of(counted(), POINTER, POINTER, POINTER));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment wanted = parse.parse(arena.allocateFrom(":lang=" + language));
            MemorySegment names = noNames.make();
            MemorySegment found = search.search(MemorySegment.NULL, wanted, names);
            boolean any = found.address() != 0 && found.get(ValueLayout.JAVA_INT, 0) > 0;
            if (found.address() != 0) {
                dropFonts.drop(found);
            }
            dropNames.drop(names);
            drop.drop(wanted);
            return any;
        }
    }

    /// Adds a font to those that this process sees.
    ///
    /// @return false if it is no font
    boolean add(Path file) {
        Add add = call(
                Add.class, "FcConfigAppFontAddFile", FunctionDescriptor.of(ValueLayout.JAVA_INT, POINTER, POINTER));
        try (Arena arena = Arena.ofConfined()) {
            return add.add(MemorySegment.NULL, arena.allocateFrom(file.toString())) != 0;
        }
    }

    /// A pointer to `struct FcFontSet`, which begins with the number of fonts.
    @SuppressWarnings("restricted") // only that number is read
    private static AddressLayout counted() {
        return POINTER.withTargetLayout(MemoryLayout.structLayout(ValueLayout.JAVA_INT));
    }

    @SuppressWarnings("restricted") // the descriptors above are those of fontconfig/fontconfig.h
    private <T> T call(Class<T> shape, String name, FunctionDescriptor descriptor) {
        return MethodHandleProxies.asInterfaceInstance(
                shape, Linker.nativeLinker().downcallHandle(library.findOrThrow(name), descriptor));
    }

    /// Reads a pattern.
    public interface Parse {
        MemorySegment parse(MemorySegment text);
    }

    /// Makes something empty.
    public interface Make {
        MemorySegment make();
    }

    /// Lists fonts.
    public interface Search {
        MemorySegment search(MemorySegment configuration, MemorySegment pattern, MemorySegment names);
    }

    /// Adds a file.
    public interface Add {
        int add(MemorySegment configuration, MemorySegment file);
    }

    /// Frees something.
    public interface Drop {
        void drop(MemorySegment what);
    }
}
