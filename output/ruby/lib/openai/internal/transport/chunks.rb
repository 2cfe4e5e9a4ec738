# frozen_string_literal: true

module OpenAI
  module Internal
    module Transport
      # The body of a response, read as it is asked for: the exchange waits in a fiber in between.
      #
      # @api private
      class Chunks
        # @return [Net::HTTPResponse]
        attr_reader :head

        # @yieldparam [self] is to be given the head of the response and then the pieces of its body.
        def initialize
          @ended = false
          @fiber = Fiber.new do
            yield(self)
            nil
          rescue Closed
            nil
          ensure
            @ended = true
          end
          @fiber.resume
        end

        # @param response [Net::HTTPResponse]
        def head=(response)
          @head = response
          Fiber.yield
        end

        # @param chunk [String]
        def <<(chunk)
          Fiber.yield(chunk)
        end

        # @yieldparam [String]
        # @return [void]
        def each
          while !@ended && (chunk = continue { @fiber.resume })
            yield(chunk)
          end
        end

        # @return [void]
        def close
          return if @ended

          @ended = true
          continue { @fiber.raise(Closed) } if @fiber.alive?
        end

        private

        def continue
          yield
        rescue FiberError
          raise Errors::Error, "A stream can be read by the thread only that has asked for it"
        end

        # Takes the exchange out of its wait.
        class Closed < StandardError
        end
        private_constant :Closed
      end
    end
  end
end
