const app = document.getElementById("app");
if (!app) throw new Error("index.html has no element #app: add one for the app to stand in.");
const main = document.createElement("main");
const title = document.createElement("h1");
title.textContent = "Entente";
main.append(title);
app.append(main);
document.documentElement.dataset.ready = "true";
