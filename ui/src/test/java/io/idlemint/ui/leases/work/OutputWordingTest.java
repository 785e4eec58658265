package io.idlemint.ui.leases.work;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.idlemint.domain.lease.Setback;
import io.idlemint.domain.lease.Setback.Code;
import io.idlemint.i18n.Texts;
import io.idlemint.node.lease.OutputPart;
import io.idlemint.node.lease.OutputPart.Ended;
import io.idlemint.node.lease.OutputPart.Failed;
import io.idlemint.node.lease.OutputPart.Tested;
import io.idlemint.node.lease.OutputPart.Written;
import io.idlemint.ui.fake.Lab;
import io.idlemint.ui.wording.Wording;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class OutputWordingTest {
    private static String text(Locale locale, OutputPart... parts) {
        return new OutputWording(new Wording(Texts.of(locale), new Lab().clock, ZoneOffset.UTC)).text(List.of(parts));
    }

    private static String chinese(OutputPart part) {
        return text(Locale.SIMPLIFIED_CHINESE, part);
    }

    @Test
    void theJobsOwnOutputStaysAndTheRestIsInTheOwnersLanguage() {
        OutputPart[] parts = {
            new Written("epoch 1"), new Ended(Optional.of(1234), Optional.empty()), new Written("epoch 2")
        };
        assertEquals("epoch 1\n[exit code 1234]\nepoch 2", text(Locale.ENGLISH, parts));
        assertEquals("epoch 1\n[退出代码 1234]\nepoch 2", text(Locale.SIMPLIFIED_CHINESE, parts));
    }

    @Test
    void howAJobEndedIsTold() {
        Setback why = Setback.of(Code.MEMORY_USED, 256_000_000);
        assertEquals(
                "\n[任务所需的内存超过上限 256 MB。]\n",
                chinese(new Ended(Optional.empty(), Optional.of(why))).replace('\u00a0', ' '));
        assertEquals("\n[任务已被结束。]\n", chinese(new Ended(Optional.empty(), Optional.empty())));
    }

    @Test
    void aFailureNamesItsFile() {
        assertEquals("\n[out.png：没有这个文件。]\n", chinese(new Failed("out.png", Setback.of(Code.FILE_MISSING))));
        assertEquals("\n[提供者的电脑无法读取工作文件夹。]\n", chinese(new Failed("", Setback.of(Code.FOLDER_UNREADABLE))));
    }

    @ParameterizedTest
    @EnumSource(
            value = Code.class,
            names = {"OTHER_JOB_RUNS", "FILE_MOVES", "JOB_NOT_STARTED", "COMMAND_REFUSED"})
    void aJobsFailureHasNoNameThatAPersonGave(Code code) {
        assertEquals(-1, chinese(new Failed("job 1", Setback.of(code))).indexOf("job 1"));
    }

    @Test
    void theSelfTestHasItsVerdict() {
        assertEquals("\n[自检：结果正确，本机可以出租。]\n", chinese(new Tested(true)));
        assertEquals("\n[自检：结果错误，本机的计算结果不正确。]\n", chinese(new Tested(false)));
    }
}
