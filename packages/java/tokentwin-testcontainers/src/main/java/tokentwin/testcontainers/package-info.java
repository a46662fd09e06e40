/** A tokentwin server in a container, for Testcontainers. */
package tokentwin.testcontainers;
