declare module "*?thread" {
	/** The address of this file as a program for a worker thread. */
	export const program: string;
}
