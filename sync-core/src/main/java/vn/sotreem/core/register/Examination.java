package vn.sotreem.core.register;

import java.util.List;

/**
 * What the doctor found.
 *
 * @param changes  changes in the log that were looked at
 * @param batches  sealed batches whose chain was looked at
 * @param findings empty when the register is sound; stable codes with the place, never a name
 */
public record Examination(long changes, long batches, List<String> findings) {
    public Examination {
        findings = List.copyOf(findings);
    }

    public boolean isSound() {
        return findings.isEmpty();
    }
}
