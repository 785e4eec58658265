import java.io.PrintStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.attribute.ModuleResolutionAttribute;
import java.util.Map;
import java.util.spi.ToolProvider;
import jdk.tools.jlink.internal.PluginRepository;
import jdk.tools.jlink.plugin.Plugin;
import jdk.tools.jlink.plugin.ResourcePool;
import jdk.tools.jlink.plugin.ResourcePoolBuilder;
import jdk.tools.jlink.plugin.ResourcePoolEntry;

/// The JDK's jpackage, whose jlink has one more option: `--settle-module MODULE` takes the marks "incubating" and "not
/// resolved unless asked for" from a module of the linked Java (the attribute `ModuleResolution` of its descriptor, the
/// JDK's own). With a module that is marked Java warns at each start, and keeps its module graph out of the start-up
/// cache, and with it everything that would be linked ahead of time: a third of the time of a start.
///
/// `java --add-exports jdk.jlink/jdk.tools.jlink.internal=ALL-UNNAMED --add-exports
/// jdk.jlink/jdk.tools.jlink.plugin=ALL-UNNAMED Jpackage.java ARGUMENTS...` with a JDK 25; the exit code is jpackage's.
final class Jpackage {
    private Jpackage() {}

    public static void main(String[] args) {
        PluginRepository.registerPlugin(new SettledModule());
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.exit(ToolProvider.findFirst("jpackage").orElseThrow().run(out, err, args));
    }

    /// The option.
    private static final class SettledModule implements Plugin {
        private String module = "";

        @Override
        public String getName() {
            return "settle-module";
        }

        @Override
        public String getDescription() {
            return "Take the attribute ModuleResolution from a module.";
        }

        /// Before the tables of all modules are made.
        @Override
        public Category getType() {
            return Category.FILTER;
        }

        @Override
        public boolean hasArguments() {
            return true;
        }

        @Override
        public void configure(Map<String, String> config) {
            module = config.get(getName());
        }

        @Override
        public ResourcePool transform(ResourcePool in, ResourcePoolBuilder out) {
            String descriptor = "/" + module + "/module-info.class";
            if (in.findEntry(descriptor).isEmpty()) {
                throw new IllegalArgumentException("--settle-module: the image has no module " + module);
            }
            in.transformAndCopy(entry -> entry.path().equals(descriptor) ? settled(entry) : entry, out);
            return out.build();
        }

        private static ResourcePoolEntry settled(ResourcePoolEntry entry) {
            ClassFile classFile = ClassFile.of();
            return entry.copyWithContent(classFile.transformClass(
                    classFile.parse(entry.contentBytes()),
                    ClassTransform.dropping(ModuleResolutionAttribute.class::isInstance)));
        }
    }
}
