package io.idlemint.machine.fonts;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process of its own that is lent the font twice and says what it saw.
final class Lending {
    private Lending() {}

    public static void main(String[] args) throws IOException {
        FontConfig fonts = FontConfig.ofThisSystem().orElseThrow();
        String before = fonts.covers("zh-cn") ? "covered" : "none";
        String lent = SpareFont.lend(Path.of(args[0])) ? "lent" : "not lent";
        String after = fonts.covers("zh-cn") ? "covered" : "none";
        String again = SpareFont.lend(Path.of(args[0])) ? "lent again" : "not lent again";
        try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(('\n' + String.join(", ", before, lent, after, again)).getBytes(StandardCharsets.UTF_8));
        }
    }
}
