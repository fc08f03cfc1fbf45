package vn.sotreem.core.sync;

/** Is told of an exchange while it goes on, on the thread that carries it out. */
public interface Watch {

    /** Nobody looks. */
    Watch NONE = new Watch() {
        @Override
        public void goesOnAt(long bytes) {
            // Nobody looks.
        }

        @Override
        public void left(long bytes) {
            // Nobody looks.
        }

        @Override
        public void crossed(Crossing crossing) {
            // Nobody looks.
        }
    };

    /** The portal has the batch's first so many bytes from an earlier sending; only the rest will be sent. */
    void goesOnAt(long bytes);

    /** So many bytes of the batch have left this laptop, now or earlier. */
    void left(long bytes);

    /** A request over a standing connection has come to its end, or broken. */
    void crossed(Crossing crossing);
}
