/** The shell that runs tiny programs. */
export const SHELL = '/bin/sh';
