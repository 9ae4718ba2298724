package rose.coding.suggestions;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import rose.coding.Dimension;

/** A model as bytes: a version, then its parts, packed with a checksum. */
final class ModelBytes {

    /**
     * Rises with every change of what is written here, of how words become features, or of how scores are made of them.
     */
    static final int VERSION = 1;

    private static final int MOST_VALUES = 50_000_000;

    private ModelBytes() {}

    record Parts(
            Reader reader,
            Prior prior,
            List<Long> categories,
            Vocabulary vocabulary,
            Weights weights,
            double threshold,
            Model.Learnt learnt) {}

    static byte[] of(Parts parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(VERSION);
            writeReader(parts.reader(), out);
            out.writeInt(parts.categories().size());
            for (long id : parts.categories()) {
                out.writeLong(id);
            }
            writePrior(parts.prior(), out);
            writeInts(parts.vocabulary().hashes(), out);
            writeFloats(parts.vocabulary().rarity(), out);
            writeWeights(parts.weights(), out);
            out.writeDouble(parts.threshold());
            out.writeInt(parts.learnt().seen());
            out.writeInt(parts.learnt().used());
            writeInts(Lexicon.ints(parts.learnt().byCategory()), out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Optional<Parts> read(byte[] bytes) {
        try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readInt() != VERSION) {
                return Optional.empty();
            }
            Reader reader = readReader(in);
            List<Long> categories = new ArrayList<>();
            for (int left = size(in); left > 0; left--) {
                categories.add(in.readLong());
            }
            Prior prior = readPrior(categories.size(), in);
            Vocabulary vocabulary = new Vocabulary(readInts(in), readFloats(in));
            Weights weights = readWeights(in);
            double threshold = in.readDouble();
            var learnt = new Model.Learnt(
                    in.readInt(),
                    in.readInt(),
                    Arrays.stream(readInts(in)).boxed().toList());
            return in.read() < 0
                    ? Optional.of(new Parts(reader, prior, categories, vocabulary, weights, threshold, learnt))
                    : Optional.empty();
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException damaged) {
            return Optional.empty();
        }
    }

    private static void writeReader(Reader reader, DataOutputStream out) throws IOException {
        FeatureSet set = reader.set();
        out.writeUTF(reader.dimension().name());
        out.writeUTF(set.form().name());
        for (boolean each : new boolean[] {
            set.compounds(), set.characters(), set.bigrams(), set.targetGroups(), set.apart(), set.codebook()
        }) {
            out.writeBoolean(each);
        }
        writeFloats(new float[] {set.own(), set.title(), set.other()}, out);
        writeInts(reader.lexicon().words(), out);
        writeInts(reader.lexicon().stemOf(), out);
        writeInts(reader.lexicon().stems(), out);
    }

    private static Reader readReader(DataInputStream in) throws IOException {
        Dimension dimension = Dimension.valueOf(in.readUTF());
        FeatureSet.Form form = FeatureSet.Form.valueOf(in.readUTF());
        boolean[] each = new boolean[6];
        for (int i = 0; i < each.length; i++) {
            each[i] = in.readBoolean();
        }
        float[] weights = readFloats(in);
        var set = new FeatureSet(
                form, each[0], each[1], each[2], each[3], weights[0], weights[1], weights[2], each[4], each[5]);
        return new Reader(set, dimension, new Lexicon(readInts(in), readInts(in), readInts(in)));
    }

    private static void writePrior(Prior prior, DataOutputStream out) throws IOException {
        out.writeInt(prior.terms().size());
        for (Prior.Term term : prior.terms()) {
            out.writeInt(term.category());
            writeInts(term.stems(), out);
            out.writeFloat(term.weight());
        }
    }

    private static Prior readPrior(int categories, DataInputStream in) throws IOException {
        List<Prior.Term> terms = new ArrayList<>();
        for (int left = size(in); left > 0; left--) {
            terms.add(new Prior.Term(in.readInt(), readInts(in), in.readFloat()));
        }
        return new Prior(categories, terms);
    }

    private static void writeWeights(Weights weights, DataOutputStream out) throws IOException {
        out.writeInt(weights.steps().length);
        for (short step : weights.steps()) {
            out.writeShort(step);
        }
        writeFloats(weights.step(), out);
        writeFloats(weights.bias(), out);
        writeFloats(weights.extra(), out);
        for (Platt platt : weights.platts()) {
            out.writeDouble(platt.slope());
            out.writeDouble(platt.shift());
        }
    }

    private static Weights readWeights(DataInputStream in) throws IOException {
        short[] steps = new short[size(in)];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = in.readShort();
        }
        float[] step = readFloats(in);
        float[] bias = readFloats(in);
        float[] extra = readFloats(in);
        Platt[] platts = new Platt[step.length];
        for (int i = 0; i < platts.length; i++) {
            platts[i] = new Platt(in.readDouble(), in.readDouble());
        }
        return new Weights(steps, step, bias, extra, platts);
    }

    private static void writeInts(int[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (int value : values) {
            out.writeInt(value);
        }
    }

    private static int[] readInts(DataInputStream in) throws IOException {
        int[] values = new int[size(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readInt();
        }
        return values;
    }

    private static void writeFloats(float[] values, DataOutputStream out) throws IOException {
        out.writeInt(values.length);
        for (float value : values) {
            out.writeFloat(value);
        }
    }

    private static float[] readFloats(DataInputStream in) throws IOException {
        float[] values = new float[size(in)];
        for (int i = 0; i < values.length; i++) {
            values[i] = in.readFloat();
        }
        return values;
    }

    private static int size(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > MOST_VALUES) {
            throw new IOException("a size of " + size);
        }
        return size;
    }
}
