import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { ReactNode } from "react";
import type { AppInfo, Preferences } from "../../shared/contract.ts";
import { api } from "../project/api.ts";
import { useStore } from "../project/context.ts";

interface PreferenceAccess {
  readonly info: AppInfo;
  readonly preferences: Preferences;
  readonly set: (values: Partial<Preferences>) => void;
}

const PreferenceContext = createContext<PreferenceAccess | null>(null);

/** What the person chose about how the app looks, and how to change it. */
export function usePreferences(): PreferenceAccess {
  const access = useContext(PreferenceContext);
  if (access === null) throw new Error("used outside the preferences' provider");
  return access;
}

/** Reads the preferences before anything is drawn, and puts them on the page. */
export function PreferenceProvider({ children }: { readonly children: ReactNode }) {
  const store = useStore();
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [preferences, setPreferences] = useState<Preferences | null>(null);
  useEffect(() => {
    void api.appInfo(null).then((result) => {
      const shown = store.shown(result);
      if (!shown.ok) return;
      setInfo(shown.value);
      setPreferences(shown.value.preferences);
    });
  }, [store]);
  useEffect(() => {
    if (preferences === null) return;
    const { dataset, style } = document.documentElement;
    if (preferences.theme === "system") delete dataset["theme"];
    else dataset["theme"] = preferences.theme;
    style.setProperty("--reading-size", `${preferences.textSize}px`);
    // A letter of the text face is 0.45 em wide on average, spaces counted.
    style.setProperty("--reading-measure", `${preferences.measure * 0.4545}em`);
  }, [preferences]);
  const access = useMemo((): PreferenceAccess | null => {
    if (info === null || preferences === null) return null;
    return {
      info,
      preferences,
      set: (values) => {
        setPreferences({ ...preferences, ...values });
        void api.setPreferences(values).then((result) => store.shown(result));
      },
    };
  }, [info, preferences, store]);
  if (access === null) return null;
  return <PreferenceContext value={access}>{children}</PreferenceContext>;
}
