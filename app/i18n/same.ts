/** The shape of the English messages with any words in it: a translation must have every key, and no other. */
export type Same<Messages> = { [Key in keyof Messages]: Messages[Key] extends string ? string : Same<Messages[Key]> };
