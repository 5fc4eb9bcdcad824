const write = (tag, textContent) =>
  document.body.append(Object.assign(document.createElement(tag), { textContent }));
write("h1", "Power hour");
write("p", "60 minutes");
write("button", "Start power hour");
