# frozen_string_literal: true

module OpenAI
  module Internal
    module Transport
      # Where bytes that are sent come from. They are read anew for each attempt, where that is possible.
      #
      # @api private
      class Content
        # @param value [String, StringIO, Pathname, IO, OpenAI::FilePart]
        # @return [OpenAI::Internal::Transport::Content]
        # @raise [ArgumentError]
        def self.of(value)
          case value
          when FilePart then of(value.content)
          when String then Text.new(value)
          else
            return Stream.new(value) if value.respond_to?(:read) && !value.respond_to?(:realpath)
            return Path.new(value.to_path) if value.respond_to?(:to_path)

            raise ArgumentError, "a #{value.class} cannot be sent as a file"
          end
        end

        # All of it.
        #
        # @return [String]
        def text
          io = open
          io.read.to_s
        ensure
          close(io)
        end

        # @return [Boolean] whether it can be read more than once.
        def again? = true

        # @return [void]
        def close(_io) = nil

        # A String.
        class Text < Content
          def initialize(text)
            super()
            @text = text.b
          end

          # @return [Integer]
          def size = @text.bytesize

          # @return [#read]
          def open = StringIO.new(@text)
        end

        # A file that is opened for each attempt.
        class Path < Content
          # @raise [SystemCallError] if there is no such file: nothing is sent then.
          def initialize(path)
            super()
            @path = path
            raise Errno::EISDIR, path if File.stat(path).directory?
          end

          # @return [Integer, nil] nil for what is no plain file, such as a named pipe.
          def size = File.file?(@path) ? File.size(@path) : nil

          # @return [#read]
          def open = File.open(@path, "rb")

          # @return [void]
          def close(io)
            io&.close
          end
        end

        # Something that is read from where it stands.
        class Stream < Content
          def initialize(stream)
            super()
            @stream = stream
            @stream.binmode if stream.respond_to?(:binmode) && !stream.is_a?(StringIO)
            @start = position
          end

          # @return [Integer, nil]
          def size
            return unless @start && @stream.respond_to?(:size)

            left = @stream.size - @start
            left unless left.negative?
          end

          # @return [#read]
          def open
            @stream.seek(@start) if @start
            @stream
          end

          # @return [Boolean]
          def again? = !@start.nil?

          private

          # nil where there is no way back, as in a pipe.
          def position
            return unless @stream.respond_to?(:seek) && @stream.respond_to?(:pos)

            start = @stream.pos
            @stream.seek(start)
            start
          rescue SystemCallError, IOError
            nil
          end
        end
      end
    end
  end
end
