package vn.sotreem.core.change;

import java.util.UUID;

/**
 * Which batch of which laptop.
 *
 * @param device given by the portal at enrolment
 * @param epoch  1, and one more each time the laptop starts its queue anew
 * @param number dense, from 1 in each epoch
 */
public record BatchId(UUID device, int epoch, long number) {
}
