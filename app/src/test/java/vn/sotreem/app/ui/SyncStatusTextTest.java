package vn.sotreem.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sotreem.app.ui.SyncStatusText.Tone;
import vn.sotreem.core.catalog.Texts;
import vn.sotreem.core.register.Standing;
import vn.sotreem.core.sync.Price;
import vn.sotreem.core.sync.Progress;
import vn.sotreem.core.sync.PushAnswer.Problem;
import vn.sotreem.core.sync.SyncStatus;
import vn.sotreem.core.sync.SyncStatus.Obstacle;

class SyncStatusTextTest {
    private static final Instant NOW = Bench.CLOCK.instant();
    private static final SyncStatusText VIETNAMESE = in(Texts.VIETNAMESE);
    private static final SyncStatusText ENGLISH = in(Locale.ENGLISH);

    private static SyncStatusText in(Locale language) {
        Texts texts = Texts.of(Tour.BUNDLE, language);
        return new SyncStatusText(texts, new Times(texts, Bench.CLOCK));
    }

    private static final Price PRICE = new Price(214, 22_700, true, Optional.of(Duration.ofMillis(3_900)));

    private static Standing standing(long waiting, long toReview) {
        return new Standing(1450, 837, waiting,
                waiting == 0 ? Optional.empty() : Optional.of(NOW.minus(Duration.ofDays(3))), toReview,
                Optional.of(new Standing.LastReceipt(7, 214, NOW.minus(Duration.ofHours(2)))), Optional.empty());
    }

    private static Stream<Arguments> sentences() {
        Standing none = standing(0, 0);
        Standing some = standing(12, 0);
        Standing fresh = new Standing(0, 0, 0, Optional.empty(), 0, Optional.empty(), Optional.empty());
        Standing heard = new Standing(1450, 837, 0, Optional.empty(), 0, none.lastReceipt(),
                Optional.of(new Standing.Heard(NOW.minus(Duration.ofHours(1)), 2_310, 2_312, false)));
        Instant later = NOW.plus(Duration.ofMinutes(150));
        return Stream.of(
                Arguments.of(new SyncStatus.AllSent(none), Tone.GOOD,
                        "Đã gửi hết · 10:00 hôm nay", "All sent · 10:00 today"),
                Arguments.of(new SyncStatus.AllSent(fresh), Tone.GOOD, "Chưa có gì để gửi", "Nothing to send yet"),
                Arguments.of(new SyncStatus.AllSent(standing(0, 2)), Tone.ATTENTION,
                        "Đã gửi hết · 10:00 hôm nay · 2 mục cần xem", "All sent · 10:00 today · 2 items to look at"),
                Arguments.of(new SyncStatus.AllSent(heard), Tone.GOOD,
                        "Đã gửi hết · 11:00 hôm nay", "All sent · 11:00 today"),
                Arguments.of(new SyncStatus.Receiving(heard, 1_200), Tone.BUSY,
                        "Đang nhận từ cổng: 1.200 mục", "Receiving from the portal: 1,200 records"),
                Arguments.of(new SyncStatus.Drifted(heard), Tone.ATTENTION,
                        "Sổ này và cổng không khớp: máy 2.310 mục, cổng 2.312 mục",
                        "This register and the portal differ: 2,310 records here, 2,312 there"),
                Arguments.of(new SyncStatus.Elsewhere(some), Tone.ATTENTION,
                        "Sổ này được chép từ máy khác: cần chọn máy dùng tiếp · 12 thay đổi giữ trên máy",
                        "This register came from another laptop: choose which goes on · 12 changes kept here"),
                Arguments.of(new SyncStatus.Waiting(some, PRICE), Tone.ATTENTION,
                        "12 thay đổi chờ gửi · cũ nhất 3 ngày · 23 kB, khoảng 4 giây",
                        "12 changes waiting · oldest 3 days · 23 kB, about 4 seconds"),
                Arguments.of(new SyncStatus.Waiting(some, new Price(12, 1_310, true, Optional.empty())), Tone.ATTENTION,
                        "12 thay đổi chờ gửi · cũ nhất 3 ngày · 2 kB", "12 changes waiting · oldest 3 days · 2 kB"),
                Arguments.of(new SyncStatus.Sending(standing(1330, 0),
                        new Progress(120, 1450, 9_200, 58_000, Optional.of(Duration.ofSeconds(42)))), Tone.BUSY,
                        "Đang gửi 120/1.450 · 10/58 kB · còn khoảng 50 giây",
                        "Sending 120/1,450 · 10/58 kB · about 50 seconds left"),
                Arguments.of(new SyncStatus.Sending(some, new Progress(0, 12, 0, 1_310, Optional.empty())), Tone.BUSY,
                        "Đang gửi 0/12 · 0/2 kB", "Sending 0/12 · 0/2 kB"),
                Arguments.of(new SyncStatus.Held(some, Obstacle.NO_NETWORK, later, PRICE), Tone.ATTENTION,
                        "Không có mạng · 12 chờ gửi · thử lại lúc 14:30",
                        "No network · 12 waiting · next try at 14:30"),
                Arguments.of(new SyncStatus.Stopped(standing(1, 1), Problem.DEVICE_REVOKED), Tone.STOPPED,
                        "Dừng: cổng không còn nhận máy này · 1 mục cần xem",
                        "Stopped: the portal no longer accepts this laptop · 1 item to look at"),
                Arguments.of(new SyncStatus.NotEnrolled(some), Tone.ATTENTION,
                        "Máy chưa nối với cổng · 12 thay đổi giữ trên máy",
                        "Not connected to a portal yet · 12 changes kept here"),
                Arguments.of(new SyncStatus.NotEnrolled(none), Tone.WAITING,
                        "Máy chưa nối với cổng", "Not connected to a portal yet"));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void oneSentenceTellsTheStateInEitherLanguage(SyncStatus status, Tone tone, String vietnamese, String english) {
        assertThat(VIETNAMESE.sentence(status)).isEqualTo(vietnamese);
        assertThat(ENGLISH.sentence(status)).isEqualTo(english);
        assertThat(VIETNAMESE.tone(status)).isEqualTo(tone);
    }

    @ParameterizedTest
    @EnumSource
    void everyObstacleIsNamedAndComesWithAdvice(Obstacle obstacle) {
        SyncStatus held = new SyncStatus.Held(standing(1, 0), obstacle, NOW, PRICE);

        assertThat(VIETNAMESE.sentence(held)).endsWith("· 1 chờ gửi · thử lại lúc 12:00");
        assertThat(VIETNAMESE.advice(held)).isNotEqualTo(ENGLISH.advice(held)).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @EnumSource
    void everyProblemIsNamedAndComesWithAdvice(Problem problem) {
        SyncStatus stopped = new SyncStatus.Stopped(standing(1, 0), problem);

        assertThat(VIETNAMESE.sentence(stopped)).startsWith("Dừng: ").isNotEqualTo(ENGLISH.sentence(stopped));
        assertThat(VIETNAMESE.advice(stopped)).isNotEqualTo(ENGLISH.advice(stopped)).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @CsvSource({"0, WAITING, ''", "1, WAITING, hơn một ngày", "3, ATTENTION, hơn ba ngày", "7, STOPPED, hơn một tuần",
        "30, STOPPED, hơn một tuần"})
    void whatWaitsForDaysIsToldLouderAndLouderWithWhatToDo(int days, Tone tone, String words) {
        Standing old = new Standing(0, 0, 1, Optional.of(NOW.minus(Duration.ofDays(days))), 0, Optional.empty(),
                Optional.empty());
        SyncStatus waiting = new SyncStatus.Waiting(old, PRICE);

        assertThat(VIETNAMESE.tone(waiting)).isEqualTo(tone);
        assertThat(VIETNAMESE.advice(waiting)).contains(words);
        assertThat(VIETNAMESE.advice(waiting).isEmpty()).isEqualTo(words.isEmpty());
        assertThat(VIETNAMESE.advice(waiting).contains("USB")).isEqualTo(days >= 3);
    }

    @Test
    void nothingInTheWayNeedsNoAdvice() {
        assertThat(VIETNAMESE.advice(new SyncStatus.AllSent(standing(0, 0)))).isEmpty();
        assertThat(VIETNAMESE.advice(new SyncStatus.NotEnrolled(standing(0, 0)))).isNotEmpty();
    }
}
