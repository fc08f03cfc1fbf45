package vn.sotreem.core.transport;

import java.io.IOException;

/** What goes on beside a test on sockets, until one side hangs up. */
interface SocketWork {
    void run() throws IOException;

    /** On a thread of its own; a connection that breaks ends it and is nobody's fault. */
    static void start(SocketWork work) {
        Thread.ofVirtual().start(() -> {
            try {
                work.run();
            } catch (IOException hungUp) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
