# frozen_string_literal: true

module OpenAI
  module Internal
    module Transport
      # A response.
      class Response
        # @return [Integer]
        attr_reader :status

        # @return [Hash{String=>String}] with names in lower case; values of one name have commas between them.
        attr_reader :headers

        # @return [URI::Generic] where it came from.
        attr_reader :url

        # @api private
        #
        # @param status [Integer]
        # @param headers [Hash{String=>String}]
        # @param url [URI::Generic]
        # @param body [String, nil] all of it.
        # @param source [#each, nil] what the body is read from, if it is a stream.
        def initialize(status:, headers:, url:, body: nil, source: nil)
          @status = status
          @headers = headers
          @url = url
          @body = body
          @source = source
        end

        # The body, nil if it is a stream that has not been read.
        #
        # @return [String, nil]
        attr_reader :body

        # @return [Boolean]
        def success? = (200..299).cover?(status)

        # The pieces of a stream, as they arrive.
        #
        # @api private
        #
        # @return [Enumerator<String>]
        def each_chunk
          return enum_for(:each_chunk) unless block_given?

          if @source
            @source.each { |chunk| yield(chunk) }
          elsif @body
            yield(@body)
          end
        end

        # Reads the rest of a stream.
        #
        # @api private
        #
        # @return [void]
        def drain
          each_chunk { |_| nil }
        end

        # Reads a stream whole.
        #
        # @api private
        #
        # @return [self]
        def buffer
          if @source
            @body = each_chunk.to_a.join
            @source = nil
          end
          self
        end

        # Ends a stream.
        #
        # @api private
        #
        # @return [void]
        def close
          @source&.close
        end

        # @api private
        #
        # @return [Boolean] whether the body says that it is JSON. Servers that do not say are taken to send it.
        def json?
          media = headers["content-type"].to_s.split(";", 2).first.to_s.strip.downcase
          media.empty? || media == "application/json" || media.end_with?("+json")
        end

        # @api private
        #
        # @return [String] in the encoding that the response names.
        def text
          name = headers["content-type"].to_s[/charset="?([^\s;"]+)/i, 1]
          text = body.to_s.dup.force_encoding(name ? Encoding.find(name) : Encoding::UTF_8)
          text.encode(Encoding::UTF_8, invalid: :replace, undef: :replace)
        rescue ArgumentError
          body.to_s.dup.force_encoding(Encoding::UTF_8)
        end

        # @api private
        #
        # @return [Object, nil] the body as JSON, nil if it is none.
        def json
          JSON.parse(body.to_s.dup.force_encoding(Encoding::UTF_8), symbolize_names: true, max_nesting: 512)
        rescue JSON::ParserError
          nil
        end

        # @return [String]
        def inspect = "#<#{self.class} #{status} #{Redact.url(url)}>"
      end
    end
  end
end
