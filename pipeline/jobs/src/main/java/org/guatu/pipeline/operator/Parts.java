package org.guatu.pipeline.operator;

import java.io.Serializable;
import org.apache.flink.api.common.state.State;
import org.apache.flink.api.common.state.StateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.base.IntSerializer;
import org.apache.flink.streaming.api.datastream.ConnectedStreams;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.streaming.api.functions.co.KeyedCoProcessFunction;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.api.operators.co.KeyedCoProcessOperator;

/**
 * State of the current key in parts: what Flink calls namespaces and keeps windows by. A function
 * is not shown them by its context, its operator is.
 */
@FunctionalInterface
public interface Parts {
  /** Where a function that keeps state in parts was run by an operator that knows none. */
  String MISSING = "to be run by Parts.process or Parts.operator";

  /** The state of a part of the current key; good until the next is asked for. */
  <S extends State> S of(Integer part, StateDescriptor<S, ?> descriptor) throws Exception;

  /** A function that keeps state in parts. */
  interface Keeper extends Serializable {
    /** Told before it is opened. */
    void keepIn(Parts parts);
  }

  /** As {@link KeyedStream#process(KeyedProcessFunction)} does it. */
  static <K, I, O, F extends KeyedProcessFunction<K, I, O> & Keeper>
      SingleOutputStreamOperator<O> process(
          KeyedStream<I, K> stream, F function, TypeInformation<O> type) {
    return stream.transform("KeyedProcess", type, operator(function));
  }

  /** As {@link ConnectedStreams#process(KeyedCoProcessFunction)} does it. */
  static <K, I, J, O, F extends KeyedCoProcessFunction<K, I, J, O> & Keeper>
      SingleOutputStreamOperator<O> process(
          ConnectedStreams<I, J> streams, F function, TypeInformation<O> type) {
    return streams.transform("Co-Keyed-Process", type, operator(function));
  }

  /** What a function of one input runs in. */
  static <K, I, O, F extends KeyedProcessFunction<K, I, O> & Keeper>
      KeyedProcessOperator<K, I, O> operator(F function) {
    return new One<>(function);
  }

  /** What a function of two inputs runs in. */
  static <K, I, J, O, F extends KeyedCoProcessFunction<K, I, J, O> & Keeper>
      KeyedCoProcessOperator<K, I, J, O> operator(F function) {
    return new Two<>(function);
  }

  /** Of one input. */
  final class One<K, I, O> extends KeyedProcessOperator<K, I, O> {
    private static final long serialVersionUID = 1L;

    private One(KeyedProcessFunction<K, I, O> function) {
      super(function);
    }

    @Override
    public void open() throws Exception {
      ((Keeper) userFunction).keepIn(this::part);
      super.open();
    }

    private <S extends State> S part(Integer part, StateDescriptor<S, ?> descriptor)
        throws Exception {
      return getPartitionedState(part, IntSerializer.INSTANCE, descriptor);
    }
  }

  /** Of two inputs. */
  final class Two<K, I, J, O> extends KeyedCoProcessOperator<K, I, J, O> {
    private static final long serialVersionUID = 1L;

    private Two(KeyedCoProcessFunction<K, I, J, O> function) {
      super(function);
    }

    @Override
    public void open() throws Exception {
      ((Keeper) userFunction).keepIn(this::part);
      super.open();
    }

    private <S extends State> S part(Integer part, StateDescriptor<S, ?> descriptor)
        throws Exception {
      return getPartitionedState(part, IntSerializer.INSTANCE, descriptor);
    }
  }
}
