/**
 * What the register holds: hamlets, households, their adults and children, and what happened to them, as records of
 * value types, one field table a record, and the rules that say what is wrong with a draft. Pure: no I/O, no clock, no
 * randomness of its own.
 */
package vn.sotreem.core.domain;
