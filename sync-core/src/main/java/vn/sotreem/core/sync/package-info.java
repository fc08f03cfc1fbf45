/**
 * When and what to send: the engine decides step by step and does no I/O of its own besides the register; the portal
 * is behind one narrow seam.
 */
package vn.sotreem.core.sync;
