package vn.sotreem.core.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackingTest {

    /** By JNI a call reaches the library made for it; a search by C's names may find the zstd that GTK has loaded. */
    @ParameterizedTest
    @ValueSource(classes = {Zstd.class, ZstdCompressCtx.class, ZstdDecompressCtx.class, ZstdDictCompress.class})
    void zstdIsCalledUnderNamesThatNoOtherLibraryHas(Class<?> binding) {
        assertThat(binding.getDeclaredMethods()).extracting(Method::getModifiers).anyMatch(Modifier::isNative);
    }
}
