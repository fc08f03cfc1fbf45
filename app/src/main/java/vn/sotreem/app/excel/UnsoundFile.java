package vn.sotreem.app.excel;

import java.util.concurrent.Callable;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;

/**
 * The file is no sound list after all. The libraries that read it say so by exceptions of many kinds, from anywhere;
 * {@link ListReader} tells the {@link FileProblem}.
 */
final class UnsoundFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final FileProblem problem;

    UnsoundFile(FileProblem problem, Exception cause) {
        super(problem.code(), cause);
        this.problem = problem;
    }

    FileProblem problem() {
        return problem;
    }

    /** Runs a piece of a library; nearly all of its exceptions mean the same here. */
    static <T> T unless(Callable<T> reading) {
        try {
            return reading.call();
        } catch (EncryptedDocumentException password) {
            throw new UnsoundFile(FileProblem.PASSWORD, password);
        } catch (OldExcelFormatException old) {
            throw new UnsoundFile(FileProblem.OLD_XLS, old);
        } catch (Exception unsound) {
            throw new UnsoundFile(FileProblem.DAMAGED, unsound);
        }
    }
}
