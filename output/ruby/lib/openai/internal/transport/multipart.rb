# frozen_string_literal: true

module OpenAI
  module Internal
    module Transport
      # A form with files (RFC 7578), which is written while it is sent: files need not fit into memory.
      #
      # @api private
      class Multipart < Content
        # The name of a file that has none.
        UNNAMED = "upload"
        MEDIA_TYPE = %r{\A[\x20-\x7E]+/[\x20-\x7E]+\z}
        private_constant :UNNAMED, :MEDIA_TYPE

        # @return [String]
        attr_reader :boundary

        # @param fields [Hash{Symbol, String=>Object}]
        # @raise [ArgumentError]
        def initialize(fields)
          super()
          @boundary = "form-#{SecureRandom.hex(16)}"
          @pieces = []
          fields.each { |name, value| add(name.to_s, value) }
          @pieces << Content.of("--#{@boundary}--\r\n")
        end

        # @return [Integer, nil]
        def size
          sizes = @pieces.map(&:size)
          sizes.sum unless sizes.any?(&:nil?)
        end

        # @return [Boolean]
        def again? = @pieces.all?(&:again?)

        # @return [#read]
        def open = Chain.new(@pieces)

        # @return [void]
        def close(chain) = chain&.close

        private

        # `a[]` for the items of an Array, `a[b]` for the properties of an object.
        def add(name, value)
          case value
          when nil then raise ArgumentError, "a form has no null: #{name}; leave it out"
          when Array then value.each { |item| add("#{name}[]", item) }
          when Hash then value.each { |key, item| add("#{name}[#{key}]", item) }
          else Type::FileInput.file?(value) ? add_file(name, value) : add_text(name, Util.text(value))
          end
        end

        # Line ends of texts are CR LF, as the HTML standard has them.
        def add_text(name, text)
          content = Content.of(Util.utf8(text).gsub(/\r\n|\r|\n/, "\r\n"))
          write("#{disposition(name)}\r\n\r\n", content)
        end

        def add_file(name, file)
          part = file.is_a?(FilePart) ? file : FilePart.new(file)
          type = part.content_type || "application/octet-stream"
          raise ArgumentError, "no media type: #{type.inspect}" unless type.match?(MEDIA_TYPE)

          filename = "filename=\"#{quoted(part.filename || UNNAMED)}\""
          write("#{disposition(name)}; #{filename}\r\nContent-Type: #{type}\r\n\r\n", Content.of(part))
        end

        def write(head, content)
          @pieces << Content.of("--#{@boundary}\r\n#{head}") << content << Content.of("\r\n")
        end

        def disposition(name) = "Content-Disposition: form-data; name=\"#{quoted(name)}\""

        # What the HTML standard escapes in names, so that none can end the header that it stands in.
        def quoted(text) = Util.utf8(text).gsub(/["\r\n]/, '"' => "%22", "\r" => "%0D", "\n" => "%0A")

        # Contents that are read one after the other.
        class Chain
          def initialize(pieces)
            @pieces = pieces.dup
            @current = nil
          end

          # As `IO#read`.
          #
          # @return [String, nil]
          def read(length = nil, buffer = nil)
            found = "".b
            while length.nil? || found.bytesize < length
              break unless advance

              chunk = @current.last.read(length && (length - found.bytesize))
              chunk.nil? || chunk.empty? ? close : found << chunk.b
            end
            # nil is the end, for who asks for a number of bytes.
            return if found.empty? && length&.positive?

            buffer ? buffer.replace(found) : found
          end

          # @return [void]
          def close
            @current&.first&.close(@current.last)
            @current = nil
          end

          private

          def advance
            return true if @current

            piece = @pieces.shift
            @current = [piece, piece.open] if piece
          end
        end
      end
    end
  end
end
