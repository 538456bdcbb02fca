"""What the live tests share: their own network, and how they skip where there can be none."""
import os
import shutil
import subprocess
import sys
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "comparator"))
os.environ["PATH"] += ":/usr/sbin:/sbin"
SKIPPED = 77  # what CTest takes for a skipped test


def skip(reason):
    print(f"Skipped: {reason}")
    sys.exit(1 if os.environ.get("QUORATE_REQUIRE_JUDGES") == "1" else SKIPPED)


def enter(*programs, mounts=False):
    """Runs this script again inside a new network namespace (and user namespace, unless we are root), if wanted with mounts of its own."""
    if os.environ.get("QUORATE_INSIDE") == "1":
        run("ip", "link", "set", "lo", "up")
        return
    for program in ("unshare", "ip", *programs):
        if not shutil.which(program):
            skip(f"{program} is missing")
    unshare = ["unshare", "-n"] if os.geteuid() == 0 else ["unshare", "-rn"]
    unshare += ["-m"] if mounts else []
    if subprocess.run([*unshare, "true"], stderr=subprocess.DEVNULL, check=False).returncode != 0:
        skip("network namespaces are impossible here")
    done = subprocess.run([*unshare, "--kill-child", "--fork", sys.executable, *sys.argv], env={**os.environ, "QUORATE_INSIDE": "1"}, check=False)
    sys.exit(done.returncode)


def run(*command, **more):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **more)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command)}: {done.stdout}")
    return done.stdout


def wait(what, seconds, condition):
    """Until the condition holds; returns how long that took."""
    begin = time.monotonic()
    while not condition():
        if time.monotonic() - begin > seconds:
            sys.exit(f"{what}: not within {seconds} s")
        time.sleep(0.1)
    return time.monotonic() - begin


def expect(what, condition, detail=""):
    if not condition:
        sys.exit(f"FAILED: {what} {detail}")
    print(f"ok: {what} {detail}")
