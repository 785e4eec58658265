package io.idlemint.node.template;

import io.idlemint.node.template.JobForm.Needs;
import java.util.List;

/// The templates that come with the application. A job runs in its work folder and sees the programs of the provider's
/// system below `/usr`, so each of them only runs where its program is installed.
// A form keeps copies of its lists.
@SuppressWarnings("ImmutableEnumChecker")
public enum ReadyMade {
    /// Nothing is filled in.
    OWN_COMMAND(new JobForm("", List.of(), List.of(), true, Needs.NONE)),

    PYTHON_SCRIPT(new JobForm("python3 -u script.py", List.of("script.py"), List.of("result.txt"), true, Needs.NONE)),

    /// The names of the frames are not known before, so they come back in one file.
    BLENDER_FRAMES(new JobForm(
            "sh -c 'blender -b scene.blend -o //frame-#### -a && tar cf frames.tar frame-*'",
            List.of("scene.blend"),
            List.of("frames.tar"),
            true,
            new Needs(8, 8_000_000_000L))),

    /// Which encoders a build of ffmpeg has differs: it chooses one by the name of its output.
    CONVERT_VIDEO(new JobForm(
            "ffmpeg -nostdin -i input.mov output.mp4",
            List.of("input.mov"),
            List.of("output.mp4"),
            true,
            new Needs(4, 4_000_000_000L))),

    /// Input files have no folders, so a source tree comes and goes as one file.
    BUILD_WITH_MAKE(new JobForm(
            "sh -c 'tar xf source.tar.gz && make -j$(nproc)"
                    + " && tar czf built.tar.gz --exclude=source.tar.gz --exclude=built.tar.gz *'",
            List.of("source.tar.gz"),
            List.of("built.tar.gz"),
            true,
            new Needs(4, 4_000_000_000L)));

    private final JobForm form;

    ReadyMade(JobForm form) {
        this.form = form;
    }

    public JobForm form() {
        return form;
    }
}
