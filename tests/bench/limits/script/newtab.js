const wins = ["Watered the plants", "Answered Ana", "Read ten pages"];
const heading = document.createElement("h1");
heading.textContent = `${wins.length} small wins today`;
const list = document.createElement("ol");
for (const win of wins)
  list.append(Object.assign(document.createElement("li"), { textContent: win }));
document.body.append(heading, list);
