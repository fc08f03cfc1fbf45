/**
 * The window's kit: look, threads, shell and places, and the screens every register needs: set-up, unlock, sync
 * centre, print preview, settings. The screens of other packages stand on it and are handed in from outside.
 */
package vn.sotreem.app.ui;
