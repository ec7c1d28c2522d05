/** Something the person who started Accord can mend; `message` is the whole sentence. */
export class CannotStart extends Error {}
