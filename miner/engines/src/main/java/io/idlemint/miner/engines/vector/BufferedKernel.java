package io.idlemint.miner.engines.vector;

/// Hands out the results of a [PlaneKernel] in pieces. Not thread safe.
final class BufferedKernel implements Kernel {
    private static final int N = Planes.BYTES.length();

    private final PlaneKernel kernel;
    private byte[] planes = {};
    private int computed;

    BufferedKernel(PlaneKernel kernel) {
        this.kernel = kernel;
    }

    @Override
    public void prepare(int[] message) {
        kernel.prepare(message);
        planes = new byte[0];
    }

    @Override
    public void hash(int first, int[] words) {
        int begin = first & -N;
        if (planes.length == 0 || computed != begin) {
            planes = kernel.hash(begin);
            computed = begin;
        }
        Planes.words(planes, first - begin, words);
    }
}
