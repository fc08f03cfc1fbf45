package vn.sotreem.core.change;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.Zstd;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    /** Whole words of a value or of its beginning: what stands between quotes, spaces and digits. */
    private static final Pattern WORD = Pattern.compile("(?<=[\" ])\\p{Lu}\\p{Ll}+(?=[\" ])");

    private static Set<String> words(byte[] bytes) {
        return new HashSet<>(WORD.matcher(new String(bytes, UTF_8)).results().map(MatchResult::group).toList());
    }

    @Test
    void neverChangesOnceShipped() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Dictionary.of(1));
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("fe77fd74dc3790d32ed5ea35c76317fed57f1011d1457f2026396a11113ed94a");
    }

    @Test
    void isTheOneThatBatchesAreWrittenWith() throws Unreadable {
        assertThat(Zstd.getDictIdFromFrame(BatchCodec.encode(List.of())))
                .isEqualTo(Zstd.getDictIdFromDict(Dictionary.of(Dictionary.CURRENT))).isNotZero();
    }

    @Test
    void namesNobodyWhoExists() throws Unreadable {
        Set<String> madeUp = new HashSet<>();
        for (int seed = 30; seed < 36; seed++) {
            madeUp.addAll(words(BatchWriter.write(new SampleChanges(seed, 4_000).imported())));
        }
        assertThat(words(Dictionary.of(1))).hasSizeGreaterThan(100).isSubsetOf(madeUp);
    }

    @Test
    void anotherOneIsUnreadable() {
        byte[] payload = BatchCodec.encode(List.of());
        assertThatThrownBy(() -> BatchCodec.decode(payload, 2)).isInstanceOf(Unreadable.class);
    }
}
