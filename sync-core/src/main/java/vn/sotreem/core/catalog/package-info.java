/**
 * The coded lists of law and of the national software as versioned data, the folding by which Vietnamese names are
 * searched and compared, and the texts people read.
 */
package vn.sotreem.core.catalog;
