package vn.sotreem.sim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The program with a bug planted in it: the changed sources are compiled, and the whole program and the simulator are
 * loaded once more around them. The program itself has no place in it for bugs, and none for tests.
 */
final class Mutant extends ClassLoader {
    private static final String OURS = "vn.sotreem.";

    private final Map<String, byte[]> changed = new HashMap<>();

    Mutant(PlantedBug bug) throws IOException {
        super(Mutant.class.getClassLoader());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Source> sources = bug.sources().entrySet().stream()
                .map(source -> new Source(source.getKey().toUri(), source.getValue())).toList();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(null, new Into(files), null,
                    List.of("-proc:none", "-implicit:none", "-nowarn"), null, sources).call();
            if (!compiled) {
                throw new IllegalStateException(bug + " cannot be compiled");
            }
        }
    }

    /** What finds the bug, if anything does: a seed to the finding, null when there is none. */
    @SuppressWarnings("unchecked")
    LongFunction<String> simulation() {
        try {
            return (LongFunction<String>) loadClass(SeedToFinding.class.getName())
                    .getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(OURS)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (in == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] bytes = changed.containsKey(name) ? changed.get(name) : in.readAllBytes();
            return defineClass(name, bytes, 0, bytes.length);
        } catch (IOException broken) {
            throw new ClassNotFoundException(name, broken);
        }
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(URI file, String text) {
            super(file, Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    /** Keeps what is compiled instead of writing it to files. */
    private final class Into extends ForwardingJavaFileManager<JavaFileManager> {
        Into(JavaFileManager files) {
            super(files);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location location, String name, JavaFileObject.Kind kind,
                                                   FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            changed.put(name, toByteArray());
                        }
                    };
                }
            };
        }
    }
}
