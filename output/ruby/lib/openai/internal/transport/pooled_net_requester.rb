# frozen_string_literal: true

require "etc"
require "net/http"

require "connection_pool"

module OpenAI
  module Internal
    module Transport
      # Sends requests by `net/http`, over connections that are kept and shared by threads.
      #
      # @api private
      class PooledNetRequester
        # Seconds that an unused connection is kept.
        KEEP_ALIVE_TIMEOUT = 30

        DEFAULT_MAX_CONNECTIONS = [Etc.nprocessors, 99].max

        # What goes wrong without a response.
        FAILURES = [
          SystemCallError,
          SocketError,
          IOError,
          OpenSSL::SSL::SSLError,
          Net::ProtocolError,
          Net::HTTPBadResponse,
          Net::HTTPHeaderSyntaxError,
          Zlib::Error
        ].freeze
        TIMEOUTS = [
          Net::OpenTimeout,
          Net::ReadTimeout,
          Net::WriteTimeout,
          ConnectionPool::TimeoutError,
          Errno::ETIMEDOUT
        ].freeze
        private_constant :FAILURES, :TIMEOUTS

        # @param size [Integer] the number of connections to one origin.
        # @param configure [Proc, nil] is given each connection before it is made.
        def initialize(size: DEFAULT_MAX_CONNECTIONS, configure: nil)
          @size = size
          @configure = configure
          @mutex = Mutex.new
          @pools = {}
          @process = Process.pid
        end

        # Sends a request once.
        #
        # @param request [OpenAI::Internal::Transport::Request]
        # @return [OpenAI::Internal::Transport::Response]
        # @raise [OpenAI::Errors::APIConnectionError]
        def execute(request)
          request.stream ? streamed(request) : whole(request)
        end

        # @return [String]
        def inspect = "#<#{self.class}>"

        private

        def whole(request)
          body = "".b
          head = nil
          exchange(request) do |response, go_on|
            head = response
            read(request, response) do |chunk|
              body << chunk
              go_on.call
            end
          end
          response_of(request, head, body: body)
        end

        def streamed(request)
          source = Chunks.new do |reader|
            exchange(request) do |response|
              reader.head = response
              read(request, response) { |chunk| reader << chunk }
            end
          end
          response_of(request, source.head, source: source)
        end

        def response_of(request, head, **body)
          headers = head.to_hash.transform_values { |values| values.join(", ") }
          Response.new(status: head.code.to_i, headers: headers, url: request.url, **body)
        end

        # Sends the request, and yields the response while it can be read, and what is to be called between reads.
        def exchange(request)
          message = message_of(request)
          begin
            deadline = Deadline.new(request.timeout)
            with_connection(request.url, deadline) do |connection|
              connection.request(message) do |response|
                # A stream may last as long as it likes, if it goes on.
                request.stream ? connection.read_timeout = request.timeout : deadline.apply(connection)
                yield(response, -> { deadline.apply(connection) })
              end
            end
          rescue *TIMEOUTS => e
            raise Errors::APITimeoutError.new(url: request.url, message: "Request timed out: #{e.message}")
          rescue *FAILURES => e
            raise Errors::APIConnectionError.new(url: request.url, message: "Connection error: #{e.message}")
          ensure
            request.body&.content&.close(message.body_stream)
          end
        end

        # Reads a body. One that ends before it has come whole is a failure, which `net/http` takes for an end.
        def read(request, response)
          empty = request.verb == "HEAD" || !response.class.body_permitted?
          missing = response.content_length unless empty || response["content-encoding"]
          response.read_body do |chunk|
            missing &&= missing - chunk.bytesize
            yield(chunk)
          end
          raise EOFError, "#{missing} bytes of the response are missing" if missing&.positive?
        end

        # A connection that something has gone wrong on, or that is left in the midst of a response, is not used again.
        def with_connection(url, deadline)
          pool_of(url).with(timeout: deadline.left || 1_000_000) do |connection|
            clean = false
            begin
              connect(connection, deadline)
              yield(connection)
              clean = true
            ensure
              finish(connection) unless clean
            end
          end
        end

        def finish(connection)
          connection.finish if connection.started?
        rescue IOError
          nil
        end

        def connect(connection, deadline)
          connection.open_timeout = [deadline.left, Settings::CONNECT_TIMEOUT].compact.min
          deadline.apply(connection)
          connection.start unless connection.started?
        end

        def message_of(request)
          headers = request.headers
          # Packed, events would come late.
          headers = {"accept-encoding" => "identity", **headers} if request.stream
          message = Net::HTTPGenericRequest.new(
            request.verb,
            !request.body.nil?,
            request.verb != "HEAD",
            request.url,
            headers
          )
          add_body(message, request.body) if request.body
          message
        end

        def add_body(message, body)
          size = body.content.size
          size ? message.content_length = size : message["transfer-encoding"] = "chunked"
          message.body_stream = body.content.open
        end

        # Connections of a process that this one was forked from are its own.
        def pool_of(url)
          origin = [url.scheme, url.host, url.port]
          @mutex.synchronize do
            @pools.clear if @process != Process.pid
            @process = Process.pid
            @pools[origin] ||= ConnectionPool.new(size: @size) { connection_to(url) }
          end
        end

        def connection_to(url)
          connection = Net::HTTP.new(url.hostname, url.port)
          connection.use_ssl = url.scheme == "https"
          # Attempts are the client's.
          connection.max_retries = 0
          connection.keep_alive_timeout = KEEP_ALIVE_TIMEOUT
          @configure&.call(connection)
          connection
        end
      end
    end
  end
end
