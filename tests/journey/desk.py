"""A screen without a monitor (Xvfb with openbox) and the hands before it (xdotool): what journeys drive the real window with.

Nothing here waits for a time: every step waits for what it must bring about (a window, a file, a picture that changed and then
stands still), up to a bound that only a broken program reaches.
"""
import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "live"))
from namespace import skip  # noqa: E402

PATIENCE = 60  # seconds for a step, also on a machine that is busy with other tests


class Failed(Exception):
    pass


class Desk:
    """with Desk(1600, 1000, shots) as desk: desk.start(program, ...)"""

    def __init__(self, width, height, shots):
        for tool in ("Xvfb", "openbox", "xdotool", "import", "xwininfo"):
            if not shutil.which(tool):
                skip(f"{tool} is missing")
        self.width, self.height, self.shots = width, height, shots
        self.processes, self.number, self.window = [], 0, None
        self.home = tempfile.mkdtemp(prefix="journey-")
        os.makedirs(shots, exist_ok=True)

    def __enter__(self):
        read, write = os.pipe()
        size = f"{self.width}x{self.height}x24"
        self.spawn("Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp", "-noreset", pass_fds=[write])
        os.close(write)
        with os.fdopen(read) as pipe:
            display = pipe.readline().strip()
        if not display:
            skip("Xvfb does not start here")
        self.env = {**os.environ, "DISPLAY": f":{display}", "HOME": self.home, "LC_ALL": "C.UTF-8", "XDG_RUNTIME_DIR": self.home,
                    "XDG_CONFIG_HOME": f"{self.home}/config", "XDG_DATA_HOME": f"{self.home}/data", "QT_QPA_PLATFORM": "xcb",
                    "QT_SCALE_FACTOR": "1", "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        # Without keys and buttons of its own, which would take ours (Alt+Shift+arrows, Alt-drag).
        config = os.path.join(self.home, "rc.xml")
        with open(config, "w", encoding="utf-8") as file:
            file.write('<openbox_config xmlns="http://openbox.org/3.4/rc"><focus><focusNew>yes</focusNew></focus>'
                       '<keyboard/><mouse/></openbox_config>')
        self.spawn("openbox", "--sm-disable", "--config-file", config, env=self.env)
        self.wait("the window manager", lambda: "_NET_SUPPORTING_WM_CHECK(WINDOW)" in self.tool("xprop", "-root", "_NET_SUPPORTING_WM_CHECK"))
        return self

    def __exit__(self, kind, error, trace):
        if error:
            with contextlib.suppress(Exception):
                self.shoot("failed")
        for process in reversed(self.processes):
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
        shutil.rmtree(self.home, ignore_errors=True)

    def spawn(self, *command, **more):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=more.pop("stderr", subprocess.DEVNULL), **more)
        self.processes.append(process)
        return process

    def tool(self, *command):
        return subprocess.run(command, env=self.env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, check=False).stdout.strip()

    def start(self, program, *arguments, **environment):
        """The program in a window that fills the screen."""
        self.program = self.spawn(program, *arguments, env={**self.env, **environment}, stderr=None)
        self.window = self.wait("the window", lambda: self.windows("Quorate$")).split()[-1]
        self.tool("xdotool", "windowactivate", self.window)
        self.wait("the focus", lambda: self.tool("xdotool", "getactivewindow") == self.window)
        self.key("F11")  # full screen: places on the screen are places in the window
        self.wait("full screen", lambda: f"Width: {self.width}" in self.tool("xwininfo", "-id", self.window))
        self.settle()

    def windows(self, name):
        return self.tool("xdotool", "search", "--onlyvisible", "--name", name)

    def title(self):
        return self.tool("xdotool", "getwindowname", self.window)

    def wait(self, what, condition, patience=PATIENCE):
        end = time.monotonic() + patience
        while True:
            value = condition()
            if value:
                return value
            if self.processes and getattr(self, "program", None) and self.program.poll() is not None:
                raise Failed(f"{what}: the program ended with {self.program.returncode}")
            if time.monotonic() > end:
                raise Failed(f"{what}: not within {patience} s")
            time.sleep(0.05)

    def picture(self):
        return subprocess.run(["import", "-silent", "-window", "root", "-depth", "8", "rgb:-"], env=self.env, stdout=subprocess.PIPE, check=False).stdout

    def settle(self):
        """Until the picture stands still for three looks."""
        end, last, same = time.monotonic() + PATIENCE, b"", 0
        while same < 2:
            now = self.picture()
            same = same + 1 if now == last else 0
            last = now
            if time.monotonic() > end:
                raise Failed("the picture never stands still")
        return last

    @contextlib.contextmanager
    def seen(self, what):
        """What is done inside must show: the picture changes, then stands still."""
        before = self.picture()
        yield
        self.wait(f"{what} to show", lambda: self.picture() != before)
        self.settle()

    def key(self, *keys):
        self.tool("xdotool", "key", "--delay", "40", *keys)

    def type(self, text):
        self.tool("xdotool", "type", "--delay", "30", text)

    def press(self, what, *keys):
        with self.seen(what):
            self.key(*keys)

    def click(self, what, x, y):
        with self.seen(what):
            self.tool("xdotool", "mousemove", str(x), str(y), "click", "1")

    def drag(self, what, start, end):
        """With steps between, as a hand does; the target lights up before the button is let go."""
        self.tool("xdotool", "mousemove", *map(str, start), "mousedown", "1")
        with self.seen(f"{what} under the pointer"):
            for part in (0.1, 0.4, 0.7, 0.95, 1):
                self.tool("xdotool", "mousemove", *(str(round(a + (b - a) * part)) for a, b in zip(start, end)))
        self.shoot(f"{what} dragged")
        with self.seen(f"{what} dropped"):
            self.tool("xdotool", "mouseup", "1")

    def shoot(self, name):
        """Saves the screen as NN-name.png in the folder of pictures."""
        self.number += 1
        slug = "".join(c if c.isalnum() else "-" for c in name.lower())
        path = os.path.join(self.shots, f"{self.number:02}-{slug}.png")
        subprocess.run(["import", "-silent", "-window", "root", path], env=self.env, check=False)
        return path
