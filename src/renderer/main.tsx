import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App.tsx";
import { StoreContext } from "./project/context.ts";
import { AppStore } from "./project/store.ts";
import "./theme/index.css";

const root = document.getElementById("root");
if (root === null) throw new Error("the page has no root");
const store = new AppStore();
void store.start();
createRoot(root).render(
  <StrictMode>
    <StoreContext value={store}>
      <App />
    </StoreContext>
  </StrictMode>,
);
