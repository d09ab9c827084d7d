import { createContext, useContext } from "react";
import type { Address } from "../shell/address.ts";

/** Where the person is, and how to go elsewhere. */
export interface Navigator {
  readonly address: Address;
  readonly go: (address: Address) => void;
}

export const NavigatorContext = createContext<Navigator | null>(null);

/** The navigator of the open project. */
export function useNavigator(): Navigator {
  const navigator = useContext(NavigatorContext);
  if (navigator === null) throw new Error("used outside the open project");
  return navigator;
}
