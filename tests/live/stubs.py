"""Stand-ins for the members of a balancer, and clients that ask them through it."""
import collections
import socket
import ssl
import threading


class Stub(threading.Thread):
    """One listening port of a member. It answers health checks, and any request with the member's name."""

    def __init__(self, name, address, port, context):
        super().__init__(daemon=True)
        self.name_of_member, self.context = name, context
        self.socket = socket.create_server((address, port), backlog=200)
        self.open = True
        self.start()

    def run(self):
        while self.open:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.answer, args=(connection,), daemon=True).start()

    def answer(self, connection):
        try:
            connection.settimeout(5)
            if self.context:
                connection = self.context.wrap_socket(connection, server_side=True)
            request = connection.recv(4096)
            status = b"200 OK" if request.startswith((b"GET /healthz ", b"GET /who ")) else b"404 Not Found"
            connection.sendall(b"HTTP/1.0 " + status + b"\r\n\r\n" + self.name_of_member.encode())
            connection.close()
        except OSError:
            pass

    def close(self):
        self.open = False
        try:
            self.socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.socket.close()


def ask(listen, source, tls):
    host, port = listen.split(":")
    with socket.create_connection((host, int(port)), timeout=5, source_address=(source, 0)) as plain:
        connection = plain
        if tls:
            context = ssl.create_default_context()
            context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
            connection = context.wrap_socket(plain)
        connection.sendall(b"GET /who HTTP/1.0\r\n\r\n")
        answer = b""
        while chunk := connection.recv(4096):
            answer += chunk
    return answer.split(b"\r\n\r\n", 1)[1].decode()


def spread(listen, clients, tls):
    return collections.Counter(ask(listen, client, tls) for client in clients)
