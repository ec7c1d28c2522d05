import type { TFunction } from "i18next";

export type Words = TFunction<"credentials">;
