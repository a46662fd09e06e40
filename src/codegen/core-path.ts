/** Where generated files find the types of a file of the core. */
export type CorePath = (file: string) => string;

/** For the vendors that come with tokentwin. */
export const ownCore: CorePath = (file) => `../../core/${file}`;

/** For a vendor outside this repository. */
export const packagedCore: CorePath = () => 'tokentwin/vendor';
