# frozen_string_literal: true

module OpenAI
  module Internal
    module Transport
      # URLs of requests.
      #
      # @api private
      module URLs
        class << self
          # The URL of a request: a path below the base URL, or a whole URL. A query that they have stays as it is written,
          # but for the parameters that are given again.
          #
          # @param base [String]
          # @param path [String]
          # @param parameters [Hash{String=>Object}]
          # @return [URI::Generic]
          # @raise [ArgumentError]
          def build(base, path, parameters)
            whole = path.match?(%r{\Ahttps?://}i)
            where, query = path.split("#", 2).first.to_s.split("?", 2)
            base, base_query = base.to_s.split("?", 2)
            url = http(whole ? where : "#{base.to_s.delete_suffix('/')}/#{where.to_s.delete_prefix('/')}")
            kept = [*(base_query unless whole), query].compact.flat_map { |part| part.split("&") }
            kept = kept.reject { |pair| pair.empty? || !parameters[name_of(pair)].nil? }
            added = Util.encode_query(parameters)
            kept << added unless added.empty?
            url.query = kept.empty? ? nil : kept.join("&")
            url
          end

          # A URL that a response names.
          #
          # @param from [URI::Generic] where the response came from.
          # @param target [String]
          # @return [URI::Generic]
          # @raise [ArgumentError]
          def join(from, target)
            http(URI.join(from.to_s, target.to_s).to_s)
          rescue URI::Error
            raise ArgumentError, "#{target.inspect} is no URL"
          end

          # Whether two URLs have the same scheme, host and port.
          #
          # @return [Boolean]
          def same_origin?(first, second)
            [first, second].map { |url| [url.scheme.downcase, url.host.downcase, url.port] }.uniq.one?
          end

          # @return [Array<String>] names of parameters.
          def query_names(url) = url.query.to_s.split("&").map { |pair| name_of(pair) }

          # Whether names have a parameter, in any of the forms that nested values take.
          #
          # @return [Boolean]
          def writes?(names, name)
            names.any? { |other| other == name.to_s || other.start_with?("#{name}[", "#{name}.") }
          end

          # @return [Array<Array(String, String)>] names and values.
          def pairs(url)
            URI.decode_www_form(url.query.to_s)
          rescue ArgumentError
            []
          end

          private

          def http(text)
            url = URI.parse(text)
            url.path = "/" if url.path.to_s.empty?
            return url if url.is_a?(URI::HTTP) && url.host && !url.host.empty?

            raise ArgumentError, "no URL that requests can be sent to: #{text.inspect}"
          rescue URI::Error
            raise ArgumentError, "#{text.inspect} is no URL"
          end

          def name_of(pair)
            URI.decode_www_form_component(pair.split("=", 2).first.to_s)
          rescue ArgumentError
            pair
          end
        end
      end
    end
  end
end
