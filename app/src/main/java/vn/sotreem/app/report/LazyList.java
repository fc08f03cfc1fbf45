package vn.sotreem.app.report;

import java.util.AbstractList;
import java.util.function.IntFunction;

/** A list whose elements are made each time they are looked at, so that a long one takes no room. */
final class LazyList<T> extends AbstractList<T> {
    private final int size;
    private final IntFunction<T> maker;

    LazyList(int size, IntFunction<T> maker) {
        this.size = size;
        this.maker = maker;
    }

    @Override
    public T get(int index) {
        return maker.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
