package vn.sotreem.core.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sotreem.core.domain.Child;
import vn.sotreem.core.register.Edit;
import vn.sotreem.core.register.Save;
import vn.sotreem.core.register.TestRegister;

/** Somebody wrote a value, went on to another, and only then was told that the first one is refused. */
class OvertakenRefusalTest {
    @TempDir
    private Path folder;
    private ReferencePortal portal;
    private Workplace hoa;
    private Workplace su;

    @BeforeEach
    void open() throws Exception {
        portal = ReferencePortal.open(folder.resolve("portal"), InstantSource.fixed(TestRegister.NOON),
                new SecureRandom());
        hoa = new Workplace(folder, "Nông Thị Hoa", portal, portal);
        su = new Workplace(folder, "Lý A Sử", portal, portal);
    }

    @AfterEach
    void close() {
        hoa.close();
        su.close();
        portal.close();
    }

    private Child shared() {
        Child child = hoa.family("12", "Nông Văn Ân");
        hoa.sync();
        su.sync();
        return child;
    }

    @Test
    void aRefusedValueDoesNotComeBackOverTheOneThatFollowedIt() {
        Child child = shared();
        hoa.register().save(Save.of(hoa.person(),
                Edit.change(child, child.with("birth", "2060-01").with("note", "Hay ốm"))));
        hoa.write(child, "note", "Hết ốm");
        hoa.sync();
        su.write(child, "school", "Y Tịch");
        su.sync();

        hoa.sync();

        assertThat(hoa.child(child).school()).isEqualTo("Y Tịch");
        assertThat(hoa.child(child).note()).isEqualTo("Hết ốm");
        assertThat(hoa.child(child).birth().iso()).isEqualTo("2060-01");
    }

    @Test
    void aRefusedValueDoesNotHideWhatIsInConflictAfterIt() {
        Child child = shared();
        hoa.write(child, "birth", "2060-01");
        hoa.write(child, "birth", "2018-03");

        hoa.sync();

        assertThat(hoa.child(child).birth()).isEqualTo(child.birth());
        assertThat(hoa.register().review()).anySatisfy(item ->
                assertThat(item.conflict().orElseThrow().mine().value()).isEqualTo("2018-03"));
    }
}
