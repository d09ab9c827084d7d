import { Tab, TabList, TabPanel, Tabs as AriaTabs } from "react-aria-components";
import type { ReactNode } from "react";
import "./tabs.css";

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly label: string }[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** The content of the tab that is selected. */
  readonly children: ReactNode;
}

/** Views of one thing, side by side in a row of names. */
export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, tabs, selected, onSelect, children } = props;
  return (
    <AriaTabs
      className="tabs"
      selectedKey={selected}
      onSelectionChange={(key) => {
        const tab = tabs.find((candidate) => candidate.id === key);
        if (tab !== undefined) onSelect(tab.id);
      }}
    >
      <TabList className="tab-list" aria-label={label} items={tabs}>
        {(tab) => <Tab className="tab">{tab.label}</Tab>}
      </TabList>
      {/* A panel of its own for each tab: one that changed its id would lose its tab. */}
      <TabPanel key={selected} className="tab-panel" id={selected}>
        {children}
      </TabPanel>
    </AriaTabs>
  );
}
