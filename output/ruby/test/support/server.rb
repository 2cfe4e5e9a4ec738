# frozen_string_literal: true

require "socket"

# A server for tests. Requests are answered by what was queued for them, in order, the last answer again and again; each
# is kept in `requests`.
class Server
  # A request that came. Names of headers are in lower case.
  Request = Struct.new(:verb, :target, :headers, :body, :connection) do
    def path = target.split("?", 2).first

    def query = URI.decode_www_form(target.split("?", 2)[1].to_s)

    def json = JSON.parse(body, symbolize_names: true)
  end

  attr_reader :requests, :port

  def initialize
    @listener = TCPServer.new("127.0.0.1", 0)
    @port = @listener.addr[1]
    @answers = Queue.new
    @last = [200, {}, "{}"]
    @requests = []
    @connections = []
    @mutex = Mutex.new
    @thread = Thread.new { accept }
  end

  def url(host = "127.0.0.1") = "http://#{host}:#{port}"

  # Queues an answer: a status, headers and a body; or a block that is given the socket and the request.
  def answer(status = 200, headers = {}, body = "{}", &block)
    body = JSON.generate(body) unless body.is_a?(String)
    @answers << (block || [status, {"content-type" => "application/json", **headers}, body])
    self
  end

  def stop
    @thread.kill
    @listener.close
    @connections.each(&:kill)
  end

  private

  def accept
    loop do
      socket = @listener.accept
      @connections << Thread.new { serve(socket) }
    end
  rescue IOError
    nil
  end

  def serve(socket)
    socket.setsockopt(Socket::IPPROTO_TCP, Socket::TCP_NODELAY, 1)
    number = socket.peeraddr[1]
    while (request = read(socket, number))
      @mutex.synchronize do
        @requests << request
        @last = @answers.pop unless @answers.empty?
      end
      write(socket, request, @last)
      break if socket.closed?
    end
  rescue IOError, SystemCallError
    nil
  ensure
    socket.close
  end

  def read(socket, number)
    line = socket.gets
    return if line.nil?

    verb, target, = line.split
    headers = {}
    while (header = socket.gets) && header != "\r\n"
      name, value = header.chomp.split(": ", 2)
      headers[name.downcase] = headers.key?(name.downcase) ? "#{headers[name.downcase]}, #{value}" : value
    end
    Request.new(verb, target, headers, body(socket, headers), number)
  end

  def body(socket, headers)
    return socket.read(headers["content-length"].to_i) unless headers["transfer-encoding"] == "chunked"

    content = +""
    while (size = socket.gets.to_i(16)).positive?
      content << socket.read(size)
      socket.gets
    end
    socket.gets
    content
  end

  def write(socket, request, answer)
    return answer.call(socket, request) if answer.is_a?(Proc)

    status, headers, body = answer
    fields = {"content-length" => body.bytesize, **headers}.map { |name, value| "#{name}: #{value}\r\n" }.join
    socket.write("HTTP/1.1 #{status} Status\r\n#{fields}\r\n")
    socket.write(body) unless request.verb == "HEAD" || status == 204
  end
end
