"""What journeys do in the window again and again: find an element, place one from the palette, fill in a field."""
import json
import subprocess

# Places in a window of 1600 × 1000, in its first layout.
NEW_DESIGN = (168, 159)
PALETTE_SEARCH = (120, 123)
FIRST_RESULT = (60, 193)
CANVAS = (788, 400)


class Choice:
    """A line of a list to choose from, by what it begins with."""

    def __init__(self, name):
        self.name = name


class Hands:
    def __init__(self, desk, cli):
        self.desk, self.cli = desk, cli

    def find(self, name):
        """Selects an element by its name (and words of where it stands), and brings it to the middle of the canvas."""
        desk = self.desk
        with desk.seen(f"finding {name}"):
            desk.key("ctrl+f")
        desk.type(name)
        desk.key("Return")
        desk.settle()
        desk.key("shift+2")
        desk.settle()

    def search_palette(self, word):
        desk = self.desk
        desk.click("the palette's search", *PALETTE_SEARCH)
        desk.key("ctrl+a")
        desk.type(word)
        desk.settle()

    def drag(self, word, what):
        """The first entry that the palette finds, to the middle of the canvas."""
        self.search_palette(word)
        self.desk.drag(what, FIRST_RESULT, CANVAS)

    def place(self, word):
        """The first entry that the palette finds, into what is selected."""
        self.search_palette(word)
        self.desk.press(f"{word} placed", "Return")

    def quick_add(self, word):
        desk = self.desk
        desk.tool("xdotool", "mousemove", *map(str, CANVAS))
        desk.press("quick add", "slash")
        desk.type(word)
        desk.press(f"{word} placed", "Return")

    def command(self, name):
        desk = self.desk
        desk.press("commands", "ctrl+k")
        desk.type(name)
        desk.press(name, "Return")

    def fill(self, *values):
        """The fields of the inspector from the first one on: None leaves one as it is."""
        self.desk.press("its properties", "alt+Return")
        self.enter(*values)

    def enter(self, *values):
        """The same from the field on that has the keyboard."""
        desk = self.desk
        for value in values:
            if isinstance(value, Choice):
                desk.press("the choice", "space")
                desk.type(value.name)
                desk.press(value.name, "Return")
            elif value is not None:
                desk.key("ctrl+a")
                desk.type(value)
            desk.key("Tab")
        desk.settle()

    def add_roles(self, tabs, *lines):
        """By the inspector's "+ Role", so many stops behind its first field: each time the line of its list, from 1 on."""
        desk = self.desk
        desk.press("its properties", "alt+Return")
        desk.key(*["Tab"] * tabs)
        for line in lines:
            desk.press("the roles", "space")
            desk.key(*["Down"] * line)
            desk.press("the role", "Return")

    def validated(self, path):
        """What the command line says of the saved file: independent of what the window shows."""
        done = subprocess.run([self.cli, "validate", path, "--format", "json", "--fail-on", "never"], stdout=subprocess.PIPE, check=True)
        return json.loads(done.stdout)
