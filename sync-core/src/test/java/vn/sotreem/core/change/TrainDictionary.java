package vn.sotreem.core.change;

import com.github.luben.zstd.ZstdDictTrainer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Trains a dictionary on batches of sample communes, of seeds that no test uses, and writes it to the file given.
 * Run by hand when the fields have changed much; a new dictionary gets a new number (see {@link Dictionary}).
 */
final class TrainDictionary {
    private static final int DICTIONARY_BYTES = 32 * 1024;
    private static final int SAMPLES_BYTES = 16 * 1024 * 1024;
    private static final int COMMUNES = 40;
    private static final long FIRST_SEED = 1_000_000;

    private TrainDictionary() {
    }

    public static void main(String[] arguments) throws IOException {
        Files.write(Path.of(arguments[0]), trained());
    }

    static byte[] trained() {
        ZstdDictTrainer trainer = new ZstdDictTrainer(SAMPLES_BYTES, DICTIONARY_BYTES);
        for (int i = 0; i < COMMUNES; i++) {
            SampleChanges changes = new SampleChanges(FIRST_SEED + i, 400);
            addBatches(trainer, changes.imported(), 5 + 20 * (i % 3));
            addBatches(trainer, changes.corrected(100), 1 + 5 * (i % 4));
        }
        return trainer.trainSamples();
    }

    private static void addBatches(ZstdDictTrainer trainer, List<Change> changes, int size) {
        for (int from = 0; from < changes.size(); from += size) {
            trainer.addSample(BatchWriter.write(changes.subList(from, Math.min(from + size, changes.size()))));
        }
    }
}
