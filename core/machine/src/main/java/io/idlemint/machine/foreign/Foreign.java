package io.idlemint.machine.foreign;

import static java.lang.foreign.ValueLayout.ADDRESS;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes C functions out of the methods of a Java interface. A method has the name of its function; `int` is a
/// number of 32 bits, `long` one of 64 bits or a handle, `byte` a C truth value, [MemorySegment] a pointer.
/// What a library lacks is empty, never an error. A test implements the same interface.
public final class Foreign {
    private static final Logger LOG = LoggerFactory.getLogger(Foreign.class);

    private Foreign() {}

    /// All functions that an interface names; empty if the library is missing or lacks one of them.
    ///
    /// @param library a file, or a name as the system looks libraries up
    /// @param arena for how long they can be called
    @SuppressWarnings("restricted") // the signatures are those of the systems' references
    public static <T> Optional<T> library(Class<T> functions, String library, Arena arena) {
        try {
            return library(functions, SymbolLookup.libraryLookup(library, arena));
        } catch (IllegalArgumentException missing) {
            LOG.debug("no {} here: {}", library, missing.getMessage());
            return Optional.empty();
        }
    }

    /// Whether a library is here. It stays loaded as long as the arena lives.
    @SuppressWarnings("restricted") // nothing of it is called
    public static boolean loads(String library, Arena arena) {
        try {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        }
    }

    /// All functions that an interface names, from libraries that are open.
    public static <T> Optional<T> library(Class<T> functions, SymbolLookup library) {
        Map<Method, MethodHandle> handles = new HashMap<>();
        for (Method method : functions.getDeclaredMethods()) {
            Optional<MemorySegment> address = library.find(method.getName());
            if (address.isEmpty()) {
                LOG.debug("{} is missing here", method.getName());
                return Optional.empty();
            }
            handles.put(method, handle(address.get(), method));
        }
        return Optional.of(proxy(functions, handles));
    }

    /// The one function of an interface that stands in the table of a COM object; its first argument is the
    /// object.
    ///
    /// @param slot its place in the table, as the interface's declaration counts, with those that it inherits
    public static <T> T virtual(Class<T> function, MemorySegment object, int slot) {
        MemorySegment table = pointer(pointer(object, 0), slot);
        Method method = function.getDeclaredMethods()[0];
        return proxy(function, Map.of(method, handle(table, method)));
    }

    /// A pointer from a row of pointers.
    @SuppressWarnings("restricted") // a pointer that the system made tells no length
    private static MemorySegment pointer(MemorySegment row, int index) {
        return row.reinterpret((index + 1) * ADDRESS.byteSize()).getAtIndex(ADDRESS, index);
    }

    @SuppressWarnings("restricted") // as above
    private static MethodHandle handle(MemorySegment address, Method method) {
        Class<?>[] types = method.getParameterTypes();
        MemoryLayout[] arguments = new MemoryLayout[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = layout(types[i]);
        }
        FunctionDescriptor descriptor = method.getReturnType() == void.class
                ? FunctionDescriptor.ofVoid(arguments)
                : FunctionDescriptor.of(layout(method.getReturnType()), arguments);
        return Linker.nativeLinker()
                .downcallHandle(address, descriptor)
                .asSpreader(Object[].class, types.length)
                .asType(MethodType.methodType(Object.class, Object[].class));
    }

    private static ValueLayout layout(Class<?> type) {
        if (type == int.class) {
            return ValueLayout.JAVA_INT;
        }
        if (type == long.class) {
            return ValueLayout.JAVA_LONG;
        }
        if (type == double.class) {
            return ValueLayout.JAVA_DOUBLE;
        }
        if (type == byte.class) {
            return ValueLayout.JAVA_BYTE;
        }
        if (type == MemorySegment.class) {
            return ADDRESS;
        }
        throw new IllegalArgumentException(type + " has no counterpart in C");
    }

    private static <T> T proxy(Class<T> functions, Map<Method, MethodHandle> handles) {
        InvocationHandler call = (self, method, arguments) -> {
            MethodHandle handle = handles.get(method);
            if (handle == null) {
                throw new UnsupportedOperationException(method.getName());
            }
            return handle.invokeExact(arguments == null ? new Object[0] : arguments);
        };
        return functions.cast(Proxy.newProxyInstance(functions.getClassLoader(), new Class<?>[] {functions}, call));
    }
}
