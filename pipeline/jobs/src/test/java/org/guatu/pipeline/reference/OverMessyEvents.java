package org.guatu.pipeline.reference;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Runs a test over seeds of messy events, parallelism and minutes of lateness: each parallelism
 * with each lateness, and one seed with all. {@code SeedsIT} tries as many more as it is told to.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@CsvSource({
  "1, 1, 60",
  "2, 2, 60",
  "3, 4, 60",
  "4, 1, 360",
  "5, 2, 360",
  "6, 4, 360",
  "7, 1, 10",
  "7, 2, 10",
  "7, 4, 10",
  "17, 4, 60",
  "18, 4, 10",
  "20, 1, 60"
})
public @interface OverMessyEvents {}
